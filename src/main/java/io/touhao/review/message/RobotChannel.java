package io.touhao.review.message;

import io.touhao.review.message.MessageSettings.Robot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Group robots of DingTalk and WeCom. Signatures go by the true time, whatever time the platform lives in. WeCom takes
 * texts of at most 2,048 bytes.
 */
@Component
class RobotChannel implements Channel {

    private static final int WECOM_BYTES = 2_048;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final MessageSettings settings;
    private final Clock trueTime = Clock.systemUTC();

    RobotChannel(MessageSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean serves(Kind kind) {
        return kind == Kind.DINGTALK || kind == Kind.WECOM;
    }

    @Override
    public void send(Delivery delivery) throws NotTaken {
        var robot = settings.robot(delivery.receiver())
                .orElseThrow(() -> new NotTaken("robot %s is not configured any more".formatted(delivery.receiver())));
        try {
            demandTaken(client.send(request(robot, delivery), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new NotTaken("%s: %s".formatted(failed.getClass().getSimpleName(), failed.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotTaken("stopped while sending");
        }
    }

    private HttpRequest request(Robot robot, Delivery delivery) {
        return HttpRequest.newBuilder(address(robot))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", delivery.key().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body(robot, delivery), StandardCharsets.UTF_8))
                .build();
    }

    private URI address(Robot robot) {
        if (robot.kind() == Kind.WECOM || robot.secret().isEmpty()) {
            return URI.create(robot.url());
        }
        var millis = trueTime.millis();
        return URI.create("%s%stimestamp=%d&sign=%s".formatted(
                robot.url(), robot.url().contains("?") ? "&" : "?", millis, RobotSignature.of(millis, robot.secret())));
    }

    private static String body(Robot robot, Delivery delivery) {
        var text = delivery.subject() + "\n" + delivery.text();
        var content = robot.kind() == Kind.WECOM ? cut(text, WECOM_BYTES) : text;
        return JSON.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", content)));
    }

    /** As much of a text as so many bytes of UTF-8 hold, never half a character. */
    static String cut(String text, int bytes) {
        var end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end -= Character.isLowSurrogate(text.charAt(end - 1)) ? 2 : 1;
        }
        return text.substring(0, end);
    }

    /** Both answer 200 with an error code; anything but 0 is a refusal. */
    private static void demandTaken(HttpResponse<String> answer) throws NotTaken {
        if (answer.statusCode() != 200) {
            throw new NotTaken("HTTP " + answer.statusCode());
        }
        try {
            var code = JSON.readTree(answer.body()).path("errcode").asInt(-1);
            if (code != 0) {
                throw new NotTaken("errcode %d: %s".formatted(code, cut(answer.body(), 200)));
            }
        } catch (JacksonException unreadable) {
            throw new NotTaken("no errcode in the answer");
        }
    }
}
