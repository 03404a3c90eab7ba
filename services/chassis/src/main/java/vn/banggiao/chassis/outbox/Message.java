package vn.banggiao.chassis.outbox;

/**
 * An event on its way to Kafka, as CloudEvents 1.0 in binary mode.
 *
 * @param key what is ordered and compacted by
 * @param id {@code ce_id}: the same event has the same id however often it is sent
 * @param type {@code ce_type}, a stable name
 * @param subject {@code ce_subject}, the path of what it is about
 * @param body JSON
 */
public record Message(String topic, String key, String id, String type, String subject, byte[] body) {}
