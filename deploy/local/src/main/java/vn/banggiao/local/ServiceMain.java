package vn.banggiao.local;

/** The main class of a service's process: the service's own, which ends when the process that started it does. */
final class ServiceMain {

    private ServiceMain() {}

    /** @param args the service's main class, which is on the class path */
    public static void main(String[] args) throws Exception {
        ParentWatch.start();
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }
}
