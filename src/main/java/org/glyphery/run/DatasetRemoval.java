package org.glyphery.run;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetNews;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.OriginalVersion;
import org.glyphery.dataset.labelling.LabelDrafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Deletes datasets and versions that nothing names, and none that a run does: its figures would
/// have no data behind them.
@Service
public class DatasetRemoval {

    private final JdbcClient jdbc;
    private final Datasets datasets;
    private final DatasetNews news;
    private final LabelDrafts drafts;
    private final List<DatasetUse> uses;

    DatasetRemoval(
            JdbcClient jdbc,
            Datasets datasets,
            DatasetNews news,
            LabelDrafts drafts,
            List<DatasetUse> uses) {
        this.jdbc = jdbc;
        this.datasets = datasets;
        this.news = news;
        this.drafts = drafts;
        this.uses = uses;
    }

    /// @throws DatasetInUse if a run names it, also one that lies in the bin, or something else
    /// @throws org.glyphery.dataset.labelling.UnsuitableDraft if somebody is labelling it
    public void remove(DatasetFacts facts) {
        datasets.delete(facts, () -> requireUnused(facts));
        news.tell();
    }

    private void requireUnused(DatasetFacts facts) {
        var names = new ArrayList<>(quoted(runs(facts)));
        uses.forEach(use -> names.addAll(use.namesOf(facts)));
        if (!names.isEmpty()) throw new DatasetInUse(facts.title(), names);
        drafts.requireNoneOf(facts.name());
    }

    private static List<String> quoted(List<String> runs) {
        return runs.stream().map("\"%s\""::formatted).toList();
    }

    /// Deletes one version, which was made by labelling.
    ///
    /// @throws org.glyphery.dataset.OriginalVersion if it brought its own pictures
    /// @throws DatasetInUse if a run names it, also one that lies in the bin, or something else
    /// @throws org.glyphery.dataset.labelling.UnsuitableDraft if somebody is labelling it
    public void removeVersion(DatasetFacts facts) {
        OriginalVersion.refuse(facts);
        datasets.deleteVersion(facts, () -> requireUnusedVersion(facts));
        news.tell();
    }

    /// Deletes a version that was made of a collection, if nothing names it and no other version
    /// has its pictures.
    ///
    /// @return whether it is gone
    public boolean removeGathered(DatasetFacts facts) {
        if (!datasets.versions(facts.name()).contains(facts)) return true;
        try {
            datasets.deleteVersion(facts, () -> requireUngathered(facts));
        } catch (DatasetInUse used) {
            return false;
        }
        news.tell();
        return true;
    }

    private void requireUngathered(DatasetFacts facts) {
        requireNone(usesOfGathered(facts), facts);
    }

    /// What a version that was made of a collection is still needed for, in words: runs, whatever
    /// else names it, versions that have its pictures, and somebody who labels it.
    public List<String> usesOfGathered(DatasetFacts facts) {
        var names = new ArrayList<>(usesOfVersion(facts));
        datasets.versions(facts.name()).stream()
                .filter(each ->
                        each.derivation()
                                .filter(it -> it.pictures().equals(facts.version()))
                                .isPresent())
                .forEach(each -> names.add("the version " + each.version()));
        drafts.open(facts)
                .forEach(draft -> names.add("the labelling \"%s\"".formatted(draft.title())));
        return names;
    }

    private void requireUnusedVersion(DatasetFacts facts) {
        requireNone(usesOfVersion(facts), facts);
        drafts.requireNoneOf(facts);
    }

    private List<String> usesOfVersion(DatasetFacts facts) {
        var names = new ArrayList<>(quoted(runsOfVersion(facts)));
        uses.forEach(use -> names.addAll(use.namesOfVersion(facts)));
        return names;
    }

    private static void requireNone(List<String> names, DatasetFacts facts) {
        if (names.isEmpty()) return;
        String version = "The version %s of %s".formatted(facts.version(), facts.title());
        throw new DatasetInUse(version, names);
    }

    /// The names of the runs that name this very version, in the bin or not, the newest first.
    public List<String> runsOfVersion(DatasetFacts facts) {
        return jdbc
                .sql("select name, plan from run where position(? in plan) > 0 order by id desc")
                .param(facts.version())
                .query((row, _) -> new NamedPlan(row.getString("name"), row.getString("plan")))
                .list()
                .stream()
                .filter(run -> isOfVersion(run.plan(), facts))
                .map(NamedPlan::name)
                .toList();
    }

    private record NamedPlan(String name, String plan) {}

    /// Whether a plan names this version of this dataset, alone or among several: equal files under
    /// two names are equal versions.
    static boolean isOfVersion(String plan, DatasetFacts facts) {
        return JsonMapper.shared().readTree(plan).findParents("version").stream()
                .filter(named -> named.path("version").asString("").equals(facts.version()))
                .anyMatch(named ->
                        named.path("name").asString("").equals(facts.name())
                                || named.path("dataset").asString("").equals(facts.name()));
    }

    /// The names of the runs that name it, in the bin or not, the newest first. Their plans are
    /// asked, since what lies in the bin has no fields to be found by.
    public List<String> runs(DatasetFacts facts) {
        return runs(
                "\"dataset\":{\"name\":\"%s\"".formatted(facts.name()),
                "{\"dataset\":\"%s\"".formatted(facts.name())); // listed among several
    }

    private List<String> runs(String inPlan, String orInPlan) {
        return jdbc.sql(
                        """
                        select name from run
                        where position(? in plan) > 0 or position(? in plan) > 0 order by id desc
                        """)
                .param(inPlan)
                .param(orInPlan)
                .query(String.class)
                .list();
    }
}
