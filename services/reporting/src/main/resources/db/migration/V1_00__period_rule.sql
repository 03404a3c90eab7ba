-- On which day periods of a kind close. A rule holds for periods whose first calendar month begins on or after valid_from,
-- until a later one does: a change is a new row, never an update, so that closed periods stay as they were.
CREATE TABLE period_rule (
    basis text NOT NULL CHECK (basis IN ('statutory', 'calendar')),
    kind text NOT NULL CHECK (kind IN ('month', 'quarter', 'half', 'nine-months', 'year')),
    -- day of the period's last month; 31 stands for the last day of any month
    closes_on smallint NOT NULL CHECK (closes_on BETWEEN 1 AND 31),
    valid_from date NOT NULL,
    source text NOT NULL,
    PRIMARY KEY (basis, kind, valid_from)
);

-- Periods before the decree (in force since 12 March 2019) are cut in the same way, so that they compare.
INSERT INTO period_rule (basis, kind, closes_on, valid_from, source) VALUES
    ('statutory', 'month', 14, '0001-01-01', '09/2019/NĐ-CP, Điều 12'),
    ('statutory', 'quarter', 14, '0001-01-01', '09/2019/NĐ-CP, Điều 12'),
    ('statutory', 'half', 14, '0001-01-01', '09/2019/NĐ-CP, Điều 12'),
    ('statutory', 'nine-months', 14, '0001-01-01', 'provincial reporting rules'),
    ('statutory', 'year', 14, '0001-01-01', '09/2019/NĐ-CP, Điều 12'),
    ('calendar', 'month', 31, '0001-01-01', 'calendar'),
    ('calendar', 'quarter', 31, '0001-01-01', 'calendar'),
    ('calendar', 'half', 31, '0001-01-01', 'calendar'),
    ('calendar', 'nine-months', 31, '0001-01-01', 'calendar'),
    ('calendar', 'year', 31, '0001-01-01', 'calendar');
