package vn.banggiao.local;

/**
 * One process of a service. Several of one service run on one database, each on a port of its own.
 *
 * @param number from 1
 */
public record Instance(Service service, int number) {

    public static Instance firstOf(Service service) {
        return new Instance(service, 1);
    }

    /** The name of its log: {@code reporting}, {@code reporting-2}. */
    @Override
    public String toString() {
        return number == 1 ? service.code() : service.code() + "-" + number;
    }
}
