package vn.banggiao.reporting.sdmx;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import vn.banggiao.chassis.check.CurrencyCode;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.reporting.catalogue.DimensionLabels;
import vn.banggiao.reporting.catalogue.Measure;

/** Codes with their names: of dimensions' values, and of what figures are measured in. */
final class Labels {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Map<Measure, Text> MEASURES = Map.of(
            Measure.COUNT, new Text("Số lượng", "Number"),
            Measure.PEOPLE, new Text("Người, lượt người", "People"),
            Measure.HOUSEHOLDS, new Text("Hộ", "Households"),
            Measure.COMMUNES, new Text("Xã", "Communes"),
            Measure.MONEY, new Text("Tiền, chưa có số liệu của loại tiền nào", "Money, none of any currency known"),
            Measure.HA, new Text("Héc-ta", "Hectares"),
            Measure.PERCENT, new Text("%", "Per cent"),
            Measure.KM, new Text("Ki-lô-mét", "Kilometres"));

    private Labels() {}

    static Code total() {
        return new Code(SdmxId.TOTAL, new Text("Tổng số", "Total"));
    }

    static Code notApplicable() {
        return new Code(SdmxId.NOT_APPLICABLE, new Text("Không phân tổ", "Not applicable"));
    }

    static Code value(String dimension, String code) {
        return dimension.equals("currency") ? currency(code) : Code.of(code, DimensionLabels.value(dimension, code));
    }

    static Code measure(Measure measure) {
        return new Code(measure.code(), MEASURES.get(measure));
    }

    static Code currency(String code) {
        if (!CurrencyCode.Validator.known(code)) {
            return Code.of(code, new Text(code, code));
        }
        Currency currency = Currency.getInstance(code);
        return new Code(code, new Text(currency.getDisplayName(VIETNAMESE), currency.getDisplayName(Locale.ENGLISH)));
    }
}
