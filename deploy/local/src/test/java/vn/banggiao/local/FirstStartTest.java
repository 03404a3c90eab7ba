package vn.banggiao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    @TempDir
    Path dir;

    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void loadsTheSampleOnce() {
        new FirstStart(dir).loadSample(loads::incrementAndGet);
        new FirstStart(dir).loadSample(loads::incrementAndGet);
        assertEquals(1, loads.get());
    }

    @Test
    void loadsAgainWhatFailed() {
        assertThrows(LocalFailure.class, () -> new FirstStart(dir).loadSample(() -> {
            throw new LocalFailure("reporting is away");
        }));
        new FirstStart(dir).loadSample(loads::incrementAndGet);
        assertEquals(1, loads.get());
    }

    @Test
    void leavesARegistryThatWasStartedEmptyWithoutTheSample() {
        new FirstStart(dir).stayEmpty();
        new FirstStart(dir).loadSample(loads::incrementAndGet);
        assertEquals(0, loads.get());
        assertThrows(LocalFailure.class, () -> new FirstStart(dir).requireSampleWanted());
    }

    @Test
    void keepsTheSampleWhereAnotherStartWantsNone() {
        new FirstStart(dir).loadSample(loads::incrementAndGet);
        new FirstStart(dir).stayEmpty();
        new FirstStart(dir).requireSampleWanted();
    }
}
