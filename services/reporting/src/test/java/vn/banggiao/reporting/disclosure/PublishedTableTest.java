package vn.banggiao.reporting.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.banggiao.reporting.catalogue.Dimensions;

class PublishedTableTest {

    @Test
    void publishesWhatIsLargeAndWithholdsWhatIsSmallOrNobody() {
        PublishedTable table = table(cell("11.099.1", "", 17), cell("11.099.2", "", 19), cell("11.096.3", "", 12));
        assertEquals(Optional.of(17), value(table, "11.099.1", ""));
        assertEquals(Optional.of(48), value(table, "11", ""));
        assertEquals(Optional.empty(), value(table, "11.096.4", ""));
    }

    @Test
    void withholdsASecondUnitSoThatTheDistrictLessTheOthersDoesNotTellTheSmallOne() {
        PublishedTable table = table(cell("11.099.1", "", 2), cell("11.099.2", "", 19), cell("11.099.3", "", 20));
        assertEquals(Optional.of(41), value(table, "11.099", ""));
        assertEquals(Optional.empty(), value(table, "11.099.1", ""));
        boolean second = value(table, "11.099.2", "").isPresent();
        assertNotEquals(second, value(table, "11.099.3", "").isPresent());
    }

    @Test
    void withholdsTheOnlyOtherDistrictToo() {
        PublishedTable table = table(cell("11.099.1", "", 3), cell("11.096.3", "", 40));
        assertEquals(Optional.of(43), value(table, "11", ""));
        assertEquals(Optional.empty(), value(table, "11.096", ""));
    }

    @Test
    void withholdsASecondCountryAndKeepsTheWhole() {
        PublishedTable table = table(
                cell("11.099.1", "country=LA", 30),
                cell("11.099.1", "country=CN", 1),
                cell("11.096.3", "country=LA", 18));
        assertEquals(Optional.of(49), value(table, "11", ""));
        assertEquals(Optional.of(31), value(table, "11.099", ""));
        assertEquals(Optional.of(18), value(table, "11.096", "country=LA"));
        assertEquals(Optional.empty(), value(table, "11", "country=CN"));
        assertEquals(Optional.empty(), value(table, "11", "country=LA"));
    }

    @Test
    void aProvinceOfFewTellsNothing() {
        PublishedTable table = table(cell("11.099.1", "", 3), cell("11.096.3", "", 1));
        assertEquals(Optional.empty(), value(table, "11", ""));
        assertEquals(List.of(), List.copyOf(table.narrowings("11")));
    }

    /** Two thousand cells are more than a province has of one indicator in half a year. */
    @Test
    @Timeout(20)
    void isMadeInTimeForAnAnswer() {
        Random random = new Random(1);
        List<RecordedCell> cells = new ArrayList<>();
        for (int unit = 0; unit < 250; unit++) {
            for (int kind = 0; kind < 8; kind++) {
                cells.add(cell("11." + unit % 12 + "." + unit, "country=LA;kind=k" + kind, 1 + random.nextInt(9)));
            }
        }
        PublishedTable table = PublishedTable.of(cells, 5, new Lots("secret", "table"));
        assertEquals(Optional.of(total(cells)), value(table, "11", ""));
    }

    private static int total(List<RecordedCell> cells) {
        return cells.stream().mapToInt(each -> each.people().intValueExact()).sum();
    }

    private static PublishedTable table(RecordedCell... cells) {
        return PublishedTable.of(List.of(cells), 5, new Lots("secret", "table"));
    }

    private static RecordedCell cell(String unit, String dimensions, int people) {
        return new RecordedCell(unit, Dimensions.parse(dimensions), BigDecimal.valueOf(people));
    }

    private static Optional<Integer> value(PublishedTable table, String unit, String narrowing) {
        return table.value(unit, Dimensions.parse(narrowing)).map(BigDecimal::intValueExact);
    }
}
