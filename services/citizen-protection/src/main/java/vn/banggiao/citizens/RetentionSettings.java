package vn.banggiao.citizens;

import io.smallrye.config.ConfigMapping;

/** When the job runs that erases persons past their retention. How long they are kept is data: {@link RetentionRule}. */
@ConfigMapping(prefix = "banggiao.retention")
public interface RetentionSettings {
    /** Quartz cron expression in Asia/Ho_Chi_Minh, such as {@code 0 30 2 * * ?}; {@code off} for never. */
    String cron();
}
