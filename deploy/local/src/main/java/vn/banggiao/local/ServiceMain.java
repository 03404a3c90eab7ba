package vn.banggiao.local;

import java.util.jar.JarFile;

/** The main class of a service's process: the service's own, which ends when the process that started it does. */
final class ServiceMain {

    private ServiceMain() {}

    /** @param args the service's jar, which is on the class path */
    public static void main(String[] args) throws Exception {
        ParentWatch.start();
        String mainClass;
        try (JarFile jar = new JarFile(args[0])) {
            mainClass = jar.getManifest().getMainAttributes().getValue("Main-Class");
        }
        Class.forName(mainClass).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }
}
