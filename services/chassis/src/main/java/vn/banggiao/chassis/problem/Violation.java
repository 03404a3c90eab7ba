package vn.banggiao.chassis.problem;

/**
 * What is wrong with one field, and what to do about it.
 *
 * @param field path of the field in the request, such as {@code people} or {@code items[2].parcels}
 * @param code stable lower-case word for programs
 * @param text what is wrong and the remedy
 */
public record Violation(String field, String code, Text text) {}
