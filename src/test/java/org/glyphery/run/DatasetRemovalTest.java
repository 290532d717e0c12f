package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.glyphery.dataset.DatasetFacts;
import org.junit.jupiter.api.Test;

/// Which plans keep a version from being deleted.
class DatasetRemovalTest {

    private static final DatasetFacts MNIST = RunRoom.DATASETS.current("mnist").orElseThrow();

    @Test
    void a_plan_keeps_a_version_that_it_names_alone_or_among_several() {
        String version = MNIST.version();
        assertThat(names("{'dataset':{'name':'mnist','version':'%s'}}", version)).isTrue();
        assertThat(names("{'sources':[{'dataset':'mnist','share':1,'version':'%s'}]}", version))
                .isTrue();
        assertThat(names("{'dataset':{'name':'mnist','version':'%s'}}", "00000000")).isFalse();
    }

    @Test
    void equal_files_under_another_name_are_another_dataset() {
        assertThat(names("{'dataset':{'name':'mine','version':'%s'}}", MNIST.version())).isFalse();
        assertThat(names("{'name':'%s','dataset':{'name':'a','version':'b'}}", MNIST.version()))
                .isFalse();
    }

    private static boolean names(String plan, String version) {
        return DatasetRemoval.isOfVersion(plan.formatted(version).replace('\'', '"'), MNIST);
    }
}
