package vn.banggiao.chassis.trail;

import java.util.HexFormat;
import vn.banggiao.chassis.problem.Refusals;

/** A place in the chain, written {@code position:hash}, the hash as 64 lower-case hexadecimal digits. */
record Head(long position, String hash) {
    static Head of(long position, byte[] hash) {
        return new Head(position, HexFormat.of().formatHex(hash));
    }

    /** @throws vn.banggiao.chassis.problem.Refusal 400 where it has another form */
    static Head parse(String text) {
        if (!text.matches("[1-9][0-9]{0,17}:[0-9a-f]{64}")) {
            throw Refusals.invalid(
                    "head",
                    "not-a-head",
                    "Phải là vị trí và mã băm đã ghi lại, dạng 120:9f86…; hãy dùng đúng giá trị head của một lần kiểm tra trước.",
                    "Must be a position and hash that were written down, as 120:9f86…; use the head of an earlier verification.");
        }
        int colon = text.indexOf(':');
        return new Head(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return position + ":" + hash;
    }
}
