package vn.banggiao.reporting.document;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the rich report as files, for somebody to look at: {@code PagesToLookAt FOLDER}. */
final class PagesToLookAt {
    private PagesToLookAt() {}

    public static void main(String[] arguments) throws java.io.IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Issue issue : new Issue[] {Papers.DRAFT, Papers.EDITION}) {
            Paper paper = Papers.paper(RichReport.report(), issue);
            String name = issue.draft() ? "draft" : "edition";
            Files.write(folder.resolve(name + ".pdf"), Papers.pdf(paper));
            Files.write(folder.resolve(name + ".docx"), Papers.docx(paper));
        }
    }
}
