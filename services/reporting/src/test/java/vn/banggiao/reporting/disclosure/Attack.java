package vn.banggiao.reporting.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who asks everything and works with sums and differences: no cell is negative, and every answer is the sum of its cells.
 * Bounds of each figure, from the answers alone: those of its cells are narrowed by each answer in turn, and by the difference of each
 * pair of answers of which one includes the other, until nothing changes.
 */
final class Attack {
    private static final int ANYTHING = 1_000_000;

    private final int[] least;
    private final int[] most;
    private final List<boolean[]> sums = new ArrayList<>();
    private final List<Integer> totals = new ArrayList<>();

    Attack(Registry registry, int fewest, String secret) {
        int cells = registry.people().length;
        least = new int[cells];
        most = new int[cells];
        Arrays.fill(most, ANYTHING);
        List<Registry.Asked> questions = registry.questions();
        List<Optional<Integer>> answers = registry.answers(fewest, secret);
        for (int i = 0; i < questions.size(); i++) {
            if (answers.get(i).isPresent()) {
                add(registry.counted(questions.get(i)), answers.get(i).get());
            }
        }
        subtract();
        narrow();
    }

    private void add(boolean[] counted, int total) {
        for (boolean[] known : sums) {
            if (Arrays.equals(known, counted)) {
                return;
            }
        }
        sums.add(counted);
        totals.add(total);
    }

    /** Differences, and differences of differences as long as there are new ones, up to a number that a test can bear. */
    private void subtract() {
        for (int i = 0; i < sums.size() && sums.size() < 400; i++) {
            for (int j = 0; j < i; j++) {
                difference(i, j);
                difference(j, i);
            }
        }
    }

    private void difference(int whole, int part) {
        boolean[] rest = sums.get(whole).clone();
        for (int i = 0; i < rest.length; i++) {
            if (sums.get(part)[i]) {
                if (!rest[i]) {
                    return;
                }
                rest[i] = false;
            }
        }
        add(rest, totals.get(whole) - totals.get(part));
    }

    private void narrow() {
        boolean narrowed = true;
        while (narrowed) {
            narrowed = false;
            for (int i = 0; i < sums.size(); i++) {
                narrowed |= narrow(sums.get(i), totals.get(i));
            }
        }
    }

    private boolean narrow(boolean[] sum, int total) {
        boolean narrowed = false;
        for (int i = 0; i < sum.length; i++) {
            if (!sum[i]) {
                continue;
            }
            long othersMost = 0;
            long othersLeast = 0;
            for (int j = 0; j < sum.length; j++) {
                if (sum[j] && j != i) {
                    othersMost += most[j];
                    othersLeast += least[j];
                }
            }
            int low = (int) Math.max(least[i], total - othersMost);
            int high = (int) Math.min(most[i], total - othersLeast);
            narrowed |= low > least[i] || high < most[i];
            least[i] = low;
            most[i] = high;
        }
        return narrowed;
    }

    /** The least that a figure can be, for all that is known. */
    int least(boolean[] counted) {
        int bound = sum(counted, least);
        for (int i = 0; i < sums.size(); i++) {
            if (includes(counted, sums.get(i))) {
                bound = Math.max(bound, totals.get(i));
            }
        }
        return bound;
    }

    /** The most that it can be. */
    int most(boolean[] counted) {
        int bound = sum(counted, most);
        for (int i = 0; i < sums.size(); i++) {
            if (includes(sums.get(i), counted)) {
                bound = Math.min(bound, totals.get(i));
            }
        }
        return bound;
    }

    private static boolean includes(boolean[] whole, boolean[] part) {
        for (int i = 0; i < whole.length; i++) {
            if (part[i] && !whole[i]) {
                return false;
            }
        }
        return true;
    }

    private static int sum(boolean[] counted, int... bounds) {
        long sum = 0;
        for (int i = 0; i < counted.length; i++) {
            sum += counted[i] ? bounds[i] : 0;
        }
        return (int) Math.min(ANYTHING, sum);
    }
}
