package vn.banggiao.reporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteLocksTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60})
    void givesEachPartitionSharesOfItsOwn(int partitions) {
        for (int i = 0; i < 1_000; i++) {
            UUID record = UUID.randomUUID();
            byte[] key = record.toString().getBytes(StandardCharsets.UTF_8);
            assertEquals(BuiltInPartitioner.partitionForKey(key, partitions), WriteLocks.share(record) % partitions);
        }
    }
}
