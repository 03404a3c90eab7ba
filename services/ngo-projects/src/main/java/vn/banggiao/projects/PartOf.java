package vn.banggiao.projects;

import java.util.UUID;

/** A request with the project that it was sent to: the same words sent to another project are other content. */
record PartOf(UUID project, Object request) {}
