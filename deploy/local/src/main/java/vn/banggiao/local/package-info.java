/**
 * Everything that the registry needs on one machine, without Docker: a real PostgreSQL, a real Kafka, an issuer of
 * tokens, and the five services as processes of their own.
 *
 * <p>Nothing here is part of a service. It guarantees that what was acknowledged is still there after the next start
 * (PostgreSQL runs with fsync and synchronous_commit on), that every server listens on 127.0.0.1 alone, and that
 * no child process outlives the JVM that started it, however that JVM ended.
 */
package vn.banggiao.local;
