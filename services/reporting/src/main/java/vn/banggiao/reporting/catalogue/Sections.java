package vn.banggiao.reporting.catalogue;

import java.util.List;
import java.util.Optional;
import vn.banggiao.chassis.problem.Text;

/**
 * The sections of a report in their usual order, as the provinces' departments of foreign affairs ask for them; {@code context},
 * {@code difficulties}, {@code directions} and {@code proposals} hold text and no figures.
 */
public final class Sections {
    private static final List<Section> USUAL = List.of(
            section("context", "Bối cảnh, tình hình", "Context"),
            section("profile", "Đặc điểm của địa phương", "Profile of the unit"),
            section("direction", "Công tác chỉ đạo, điều hành", "Direction"),
            section("delegations", "Công tác quản lý đoàn ra, đoàn vào", "Delegations"),
            section("agreements", "Công tác thỏa thuận quốc tế", "International agreements"),
            section("conferences", "Hội nghị, hội thảo quốc tế", "International conferences"),
            section("economy", "Hợp tác quốc tế và ngoại giao kinh tế", "Economic diplomacy"),
            section(
                    "ngo-aid",
                    "Công tác vận động và quản lý viện trợ phi chính phủ nước ngoài",
                    "Foreign non-governmental aid"),
            section("culture", "Công tác ngoại giao văn hóa", "Cultural diplomacy"),
            section("press", "Thông tin đối ngoại và báo chí", "Information and press"),
            section("border", "Công tác biên giới lãnh thổ", "Border and territory"),
            section("citizens", "Công tác bảo hộ công dân", "Protection of citizens"),
            section("consular", "Công tác lãnh sự", "Consular affairs"),
            section("overseas", "Công tác người Việt Nam ở nước ngoài", "Vietnamese abroad"),
            section("awards", "Khen thưởng", "Awards"),
            section("people-to-people", "Đối ngoại nhân dân", "People-to-people diplomacy"),
            section("difficulties", "Khó khăn, hạn chế và nguyên nhân", "Difficulties and their causes"),
            section("directions", "Phương hướng, nhiệm vụ", "Directions and tasks"),
            section("proposals", "Kiến nghị, đề xuất", "Proposals"));

    private Sections() {}

    public static List<Section> usual() {
        return USUAL;
    }

    public static Optional<Section> find(String code) {
        return USUAL.stream().filter(section -> section.code().equals(code)).findFirst();
    }

    private static Section section(String code, String vi, String en) {
        return new Section(code, new Text(vi, en));
    }
}
