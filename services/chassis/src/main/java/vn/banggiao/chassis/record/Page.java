package vn.banggiao.chassis.record;

import java.util.List;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; absent on the last one
 */
public record Page<V>(List<V> items, String next) {}
