package vn.banggiao.incidents;

import java.util.Arrays;
import java.util.Locale;
import vn.banggiao.chassis.problem.Text;

/** What makes two incidents of one kind look like one event, and how much it weighs: at most 100 points together. */
enum Likeness {
    SAME_DAY(25, "Cùng ngày", "Same day"),
    NEAR_DAY(10, "Ngày gần nhau", "Days close to each other"),
    SAME_UNIT(20, "Cùng đơn vị", "Same unit"),
    UNIT_WITHIN(15, "Đơn vị này thuộc đơn vị kia", "One unit lies within the other"),
    NEIGHBOURING_UNIT(10, "Hai đơn vị lân cận", "Neighbouring units"),
    SAME_COUNTRY(15, "Cùng nước liên quan", "Same country"),
    SAME_PEOPLE(20, "Cùng số người", "Same number of people"),
    NEAR_PEOPLE(10, "Số người gần bằng nhau", "Nearly the same number of people"),
    SAME_MARKER(20, "Cùng mốc giới", "Same border marker"),
    SIMILAR_PLACE(15, "Địa điểm hoặc đoạn biên giới ghi gần giống nhau", "Place or border section written alike");

    final int points;
    final Text text;

    Likeness(int points, String vi, String en) {
        this.points = points;
        this.text = new Text(vi, en);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Likeness of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no likeness " + code));
    }
}
