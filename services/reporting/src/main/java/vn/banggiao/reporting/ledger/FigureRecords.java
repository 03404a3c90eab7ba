package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * A page of what a figure sums, all from one snapshot: {@code amount} is the figure, and what the caller may see and what is
 * hidden always add up to it.
 *
 * @param records newest day first
 * @param next cursor of the next page; null on the last
 * @param count of all contributions, hidden ones included
 * @param hidden how many of them are outside the caller's units
 */
public record FigureRecords(
        List<FigureRecord> records, String next, long count, BigDecimal amount, long hidden, BigDecimal hiddenAmount) {}
