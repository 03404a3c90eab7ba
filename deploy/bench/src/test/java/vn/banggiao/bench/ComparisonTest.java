package vn.banggiao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @Test
    void aRateIsHeldAgainstAShareOfItsPeer() {
        assertTrue(of(Goal.atLeastOfPeer(0.5), 50, 100).met());
        assertFalse(of(Goal.atLeastOfPeer(0.5), 49, 100).met());
    }

    @Test
    void aTimeIsHeldAgainstATimeThatIsLonger() {
        assertTrue(of(Goal.timesFaster(50), 2, 100).met());
        assertFalse(of(Goal.timesFaster(50), 3, 100).met());
        assertTrue(of(Goal.atMostOfPeer(1.3), 1.3, 1).met());
        assertFalse(of(Goal.FALLS, 101, 100).met());
    }

    @Test
    void theMedianCountsAndNotTheMean() {
        Samples samples = Samples.of(1, 2, 90);
        assertEquals(2, samples.median());
        assertEquals(1, samples.least());
        assertEquals(90, samples.most());
    }

    @Test
    void theTableShowsThreeFiguresThatMeanSomething() {
        assertEquals("12,300", Table.number(12_345));
        assertEquals("0.57", Table.number(0.567));
        assertTrue(Table.of(List.of(of(Goal.atLeastOfPeer(0.5), 40, 100)))
                .contains("| 0.40 | ≥ 0.5 of it | **missed** |"));
        assertTrue(Table.of(List.of(of(Goal.timesFaster(1_000), 1.52, 597)))
                .contains("| 1/393 | ≥ 1,000 times faster | **missed** |"));
    }

    @Test
    void whatMissesItsGoalByFarIsPlottedToo(@TempDir Path folder) throws Exception {
        Plot.write(
                List.of(of(Goal.atLeastOfPeer(0.5), 1, 1000), of(Goal.timesFaster(2), 1, 9000)),
                folder.resolve("plot"));
        assertTrue(ImageIO.read(folder.resolve("plot.png").toFile()).getWidth() > 0);
    }

    private static Comparison of(Goal goal, double ours, double peer) {
        return new Comparison("part", "work", "/s", Samples.of(ours), "peer", Samples.of(peer), goal, "");
    }
}
