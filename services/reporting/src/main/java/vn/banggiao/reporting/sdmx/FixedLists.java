package vn.banggiao.reporting.sdmx;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.contracts.Qualifier;

/** The code lists that are the same everywhere, by id. */
final class FixedLists {
    private static final Map<String, Map<String, Code>> LISTS = Map.of(
            "CL_FREQ",
            list(Arrays.stream(Frequency.values())
                    .map(each -> new Code(each.id(), each.label()))
                    .toList()),
            "CL_OBS_STATUS",
            list(List.of(
                    code("A", "Giá trị bình thường", "Normal value"),
                    code("E", "Giá trị ước tính", "Estimated value"),
                    code("O", "Thiếu số liệu", "Missing value"))),
            "CL_FIGURE_STATE",
            list(List.of(
                    code("value", "Có số liệu", "Value"),
                    code("none-confirmed", "Không có (đã xác nhận)", "None, confirmed"),
                    code("not-reported", "Chưa báo cáo", "Not reported"))),
            "CL_QUALIFIER",
            list(List.of(
                    code(Qualifier.EXACT.code(), "Chính xác", "Exact"),
                    code(Qualifier.COMPUTED.code(), "Cộng hoặc tính từ các phần", "Worked out from parts"),
                    code(Qualifier.AT_LEAST.code(), "Trên, ít nhất", "At least"),
                    code(Qualifier.ABOUT.code(), "Khoảng", "About"),
                    code(Qualifier.ESTIMATE.code(), "Ước", "Estimate"))),
            "CL_ORIGIN",
            list(List.of(
                    code("records", "Hồ sơ trong hệ thống", "Records"),
                    code("directives", "Văn bản đã triển khai", "Directives"),
                    code("return", "Số liệu đơn vị báo cáo", "Return"),
                    code("profile", "Đặc điểm của địa phương", "Profile"))),
            "CL_BASIS",
            list(List.of(
                    code("statutory", "Theo Nghị định 09/2019/NĐ-CP, Điều 12", "Decree 09/2019/NĐ-CP, Article 12"),
                    code("calendar", "Theo lịch", "Calendar"))));

    private FixedLists() {}

    /** Null where no such list is fixed. */
    static Map<String, Code> find(String list) {
        return LISTS.get(list);
    }

    /**
     * @throws IllegalStateException when the list lacks the code, which would make a message that its structure does not describe
     */
    static Code code(String list, String id) {
        Code code = LISTS.get(list).get(id);
        if (code == null) {
            throw new IllegalStateException(list + " lacks " + id);
        }
        return code;
    }

    private static Code code(String id, String vi, String en) {
        return new Code(id, new Text(vi, en));
    }

    private static Map<String, Code> list(List<Code> codes) {
        return codes.stream()
                .collect(Collectors.toMap(Code::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
