package io.touhao.review.message;

import jakarta.mail.MessagingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by SMTP; the server is configured by {@code spring.mail}. */
@Component
class EmailChannel implements Channel {

    private final ObjectProvider<JavaMailSender> sender;
    private final MessageSettings settings;

    EmailChannel(ObjectProvider<JavaMailSender> sender, MessageSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public boolean serves(Kind kind) {
        return kind == Kind.EMAIL;
    }

    @Override
    public void send(Delivery delivery) throws NotTaken {
        var server = sender.getIfAvailable();
        if (server == null) {
            throw new NotTaken("no mail server is configured: spring.mail.host");
        }
        try {
            var mail = server.createMimeMessage();
            var helper = new MimeMessageHelper(mail, "UTF-8");
            helper.setFrom(settings.from());
            helper.setTo(delivery.receiver());
            helper.setSubject(delivery.subject());
            helper.setText(delivery.text());
            mail.setHeader("Idempotency-Key", delivery.key().toString());
            server.send(mail);
        } catch (MailException | MessagingException failed) {
            throw new NotTaken(String.valueOf(failed.getMessage()));
        }
    }
}
