package vn.banggiao.reporting.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.problem.Text;

class DimensionLabelsTest {

    @Test
    void saysWhatAFigureIsNarrowedToInBothLanguages() {
        Dimensions dimensions = Dimensions.of(Map.of("country", "LA", "kind", "illegal-entry"));
        assertEquals(
                new Text("nước: Lào; loại: nhập cảnh trái phép", "country: Laos; kind: illegal entry"),
                DimensionLabels.of(dimensions));
        assertEquals(new Text("", ""), DimensionLabels.of(Dimensions.none()));
    }

    @Test
    void leavesACodeThatHasNoNameAsItIs() {
        assertEquals(new Text("WVI", "WVI"), DimensionLabels.value("organisation", "WVI"));
        assertEquals(new Text("VND", "VND"), DimensionLabels.value("currency", "VND"));
        assertEquals(new Text("Nhật Bản", "Japan"), DimensionLabels.value("donor", "JP"));
        assertEquals(new Text("river-fund", "river-fund"), DimensionLabels.value("donor", "river-fund"));
    }

    @Test
    void namesEveryDimensionAndEveryValueOfAClosedList() {
        for (Indicator indicator : Catalogue.load().all()) {
            for (Dimension dimension : indicator.dimensions()) {
                assertNotEquals(
                        dimension.name(), DimensionLabels.name(dimension.name()).vi(), dimension.name());
                for (String value : dimension.closedValues()) {
                    assertNotEquals(
                            value,
                            DimensionLabels.value(dimension.name(), value).vi(),
                            value);
                }
            }
        }
    }
}
