package vn.banggiao.bench.start;

/** One start: seconds until the sample was in the reports, and MiB of all processes at that moment. */
record Launch(double seconds, double mebibytes) {}
