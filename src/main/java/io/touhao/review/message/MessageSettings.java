package io.touhao.review.message;

import io.touhao.directory.UnitPath;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages reach people outside the platform. Without a mail server and robots nothing leaves it. The hours are an
 * assumption.
 *
 * @param address what links begin with: https://touhao.example
 * @param from sender of mails
 * @param quietFrom from when nothing is sent
 * @param quietUntil until when nothing is sent
 * @param digestAt when the day's digest is made
 * @param attempts how often a delivery is tried before it is given up
 * @param pause the wait after the first failure; it doubles each time
 * @param longestPause the longest wait
 * @param perMinute what a robot takes in a minute
 * @param robots group robots, by unit
 */
@ConfigurationProperties("touhao.messages")
record MessageSettings(
        @DefaultValue("http://localhost:8080") String address, @DefaultValue("touhao@localhost") String from,
        @DefaultValue("20:00") LocalTime quietFrom, @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("08:30") LocalTime digestAt, @DefaultValue("8") int attempts,
        @DefaultValue("1m") Duration pause, @DefaultValue("4h") Duration longestPause,
        @DefaultValue("20") int perMinute, @DefaultValue List<Robot> robots) {

    MessageSettings {
        robots = List.copyOf(robots);
    }

    /**
     * A group robot of a unit.
     *
     * @param unit the unit's path: 37.3701
     * @param kind DINGTALK or WECOM
     * @param url its address, with its token or key
     * @param secret DingTalk's signing secret; empty for none
     */
    record Robot(String unit, Channel.Kind kind, String url, @DefaultValue("") String secret) {

        String key() {
            return unit + "/" + kind;
        }
    }

    List<Robot> robots(UnitPath unit) {
        return robots.stream().filter(robot -> robot.unit().equals(unit.value())).toList();
    }

    Optional<Robot> robot(String key) {
        return robots.stream().filter(robot -> robot.key().equals(key)).findFirst();
    }

    /** The wait after so many failures. */
    Duration pauseAfter(int failures) {
        var doubled = pause.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}
