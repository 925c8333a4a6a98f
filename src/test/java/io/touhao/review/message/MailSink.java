package io.touhao.review.message;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on this machine that keeps what it is given; just enough of SMTP for one client at a time. */
final class MailSink implements AutoCloseable {

    private final ServerSocket socket;
    private final List<MimeMessage> mails = new CopyOnWriteArrayList<>();

    MailSink() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> subjects() {
        return mails.stream().map(mail -> read(mail::getSubject)).toList();
    }

    List<String> texts() {
        return mails.stream().map(mail -> read(() -> mail.getContent().toString())).toList();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        say(client, "220 sink");
        for (var line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
            if (line.equals("DATA")) {
                say(client, "354 go on");
                mails.add(mail(in));
            }
            say(client, "250 ok");
        }
        say(client, "221 bye");
    }

    private static MimeMessage mail(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); !line.equals("."); line = in.readLine()) {
            text.append(line).append("\r\n");
        }
        return read(() -> new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.ISO_8859_1))));
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private interface Reading<T> {
        T read() throws Exception;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
