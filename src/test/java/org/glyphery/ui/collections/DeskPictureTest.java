package org.glyphery.ui.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import org.glyphery.PictureLimits;
import org.glyphery.api.TemplatesServer;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnExamples.GivenGlyph;
import org.glyphery.image.PictureReader;
import org.glyphery.image.PngPicture;
import org.glyphery.prediction.Models;
import org.glyphery.ui.collections.DeskPicture.BoxEdit;
import org.glyphery.ui.collections.DeskPicture.ShownBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What becomes of the boxes that a page sends.
@TemplatesServer
class DeskPictureTest {

    private final DeskPicture picture;

    DeskPictureTest(@Autowired Models models, @Autowired PictureLimits limits) {
        var sheet = new PictureReader(limits).readSheet(eightOnes(), "ones.png");
        picture = new DeskPicture("ones.png", sheet, new BoxReader(models, Mnist.CLASSES));
    }

    @Test
    void what_models_read_is_proposed_and_what_a_person_says_counts() {
        List<ShownBox> boxes = picture.boxes();
        assertThat(boxes).hasSize(8);
        assertThat(boxes).extracting(ShownBox::label).containsOnly("1");
        ShownBox first = boxes.getFirst();

        assertThat(picture.change(List.of(edit(first, "7", true, false)))).isEmpty();
        assertThat(picture.given()).extracting(GivenGlyph::className).containsExactly("7");
        assertThat(picture.given().getFirst().ink().isEmpty()).isTrue();

        picture.change(List.of(edit(first, "7", false, false)));
        assertThat(picture.given()).extracting(GivenGlyph::className).containsExactly("1");
        picture.change(List.of(edit(first, "none of them", true, false)));
        assertThat(picture.given()).extracting(GivenGlyph::className).containsExactly("1");
    }

    @Test
    void a_box_without_ink_is_told_and_not_kept_wherever_it_lies() {
        var blank = new BoxEdit(1, 0.4, 0.001, 0.01, 0.01, "3", true, true);
        var nowhere = new BoxEdit(2, Double.NaN, -7, 1e300, -1, "3", true, true);

        List<ShownBox> read = picture.change(List.of(blank, nowhere));

        assertThat(read).hasSize(2).allMatch(box -> box.glyph().isEmpty());
        assertThat(read.get(1).width()).isZero();
        assertThat(picture.given()).isEmpty();
    }

    @Test
    void boxes_beyond_the_most_are_not_taken() {
        var many =
                Collections.nCopies(
                        DeskPicture.MOST_BOXES + 5,
                        new BoxEdit(1, 0.4, 0.001, 0.01, 0.01, "", false, false));
        picture.change(many);
        assertThat(picture.boxes()).hasSize(DeskPicture.MOST_BOXES);
    }

    private static BoxEdit edit(ShownBox box, String label, boolean byHand, boolean waits) {
        return new BoxEdit(
                box.id(), box.left(), box.top(), box.width(), box.height(), label, byHand, waits);
    }

    private static byte[] eightOnes() {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, 400, 300);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int place = 0; place < 8; place++) {
            int x = 60 + 90 * (place % 4);
            int y = 60 + 120 * (place / 4);
            graphics.drawLine(x + 4, y, x, y + 70);
        }
        graphics.dispose();
        return PngPicture.file(image);
    }
}
