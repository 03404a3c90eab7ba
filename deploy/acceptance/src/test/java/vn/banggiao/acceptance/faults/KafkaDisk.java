package vn.banggiao.acceptance.faults;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What the broker itself counts of its writing to the disk, read over JMX. */
final class KafkaDisk implements AutoCloseable {

    private static final String FLUSHES = "kafka.log:type=LogFlushStats,name=LogFlushRateAndTimeMs";

    private final JMXConnector connector;

    private KafkaDisk(JMXConnector connector) {
        this.connector = connector;
    }

    static KafkaDisk of(FaultStack registry) {
        try {
            VirtualMachine broker =
                    VirtualMachine.attach(Long.toString(registry.stack().kafkaPid()));
            try {
                return new KafkaDisk(
                        JMXConnectorFactory.connect(new JMXServiceURL(broker.startLocalManagementAgent())));
            } finally {
                broker.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IllegalStateException("the broker lets nobody look", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often a log was forced to the disk since the broker started. */
    long flushes() {
        try {
            return ((Number) connector.getMBeanServerConnection().getAttribute(new ObjectName(FLUSHES), "Count"))
                    .longValue();
        } catch (JMException e) {
            throw new IllegalStateException(FLUSHES, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
