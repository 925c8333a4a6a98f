package io.touhao.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import org.dhatim.fastexcel.Workbook;

/**
 * The province takes in so many enterprises from one file, over the wire: looked through, applied, the same file again, and
 * one with every fifth changed; as xlsx and as csv in GB18030. Then the page of an enterprise, one reader. Beside it the
 * same rows are inserted bare, by one statement of PostgreSQL.
 */
public final class IntakeRun {

    private static final String[] HEADS = {
        "统一社会信用代码", "企业名称", "县（市、区）", "行业代码", "法定代表人", "注册地址", "成立日期", "从业人员", "营业收入", "数据年度", "入规月份", "联系人", "联系电话"};
    private static final String[] COUNTIES = {
        "370102", "370103", "370112", "370202", "370203", "370302", "370402", "370502", "370602", "370702", "370811", "370902", "371002", "371102",
        "371302", "371402"};
    private static final String[] TRADES = {"2614", "3425", "3499", "3061", "1711", "1391", "2720", "3971"};
    private static final String FIRST = "泰海齐金东华瑞中恒天正明宏润科振新凯蓝圣云沂汇德九同安弘远岱";
    private static final String SECOND = "岳岱盛泉昊丰泽源元大德济达鲁力海门蒙川润州方泰毅航信宝康兴隆";
    private static final String THIRD = "机电化纺食药材塑橡玻纸印箱泵阀轴齿模铸锻";
    private static final int PAGES = 300;

    private IntakeRun() {}

    public static void main(String[] arguments) throws Exception {
        var count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40_000;
        var home = Files.createTempDirectory("touhao-intake");
        try (var server = Server.start(home)) {
            var division = signIn();
            var fresh = workbook(count, row -> false);
            System.out.printf("%,d rows, xlsx %,d bytes; first start %.1f s%n", count, fresh.length, server.untilFirstPage().toMillis() / 1e3);
            run(division, "xlsx, all new", "a.xlsx", fresh, true);
            run(division, "xlsx, the same again", "a.xlsx", fresh, true);
            run(division, "csv GB18030, every fifth changed", "b.csv", csv(count, row -> row % 5 == 0), true);
            System.out.printf("peak of the server: %,d MiB%n", server.peakMebibytes());
            pages(server, division);
            bare(server, count);
        }
    }

    private static void run(Session session, String what, String name, byte[] file, boolean apply) throws Exception {
        var begin = System.nanoTime();
        var preview = upload(session, name, file);
        var looked = System.nanoTime();
        System.out.printf("%s: looked through %.1f s (the preview page reads the file twice): %s%n", what, (looked - begin) / 1e9, figures(preview));
        var applied = apply(session);
        System.out.printf("%s: applied %.1f s: %s%n", what, (System.nanoTime() - looked) / 1e9, figures(applied));
    }

    private static String figures(String page) {
        var text = page.replaceAll("(?s).*?<dl class=\"strip\">(.*?)</dl>.*", "$1").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        return text.length() > 200 ? page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").substring(0, 300) : text;
    }

    private static void pages(Server server, Session session) throws Exception {
        var ids = new ArrayList<Long>();
        try (var database = server.database(); var rows = database.createStatement().executeQuery(
                "select id from registry.enterprise order by md5(id::text) limit " + PAGES)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        for (var path : List.of("", "/returns", "/warnings", "/history")) {
            var times = new ArrayList<Long>();
            for (var id : ids) {
                var begin = System.nanoTime();
                var answer = LedgerLoad.get(session.client(), "/enterprises/" + id + path);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " " + answer.statusCode());
                }
                times.add(System.nanoTime() - begin);
            }
            Collections.sort(times);
            System.out.printf("page /enterprises/{id}%s, %d firms: p50 %.0f ms, p95 %.0f ms%n", path, times.size(),
                    times.get(times.size() / 2) / 1e6, times.get(times.size() * 95 / 100) / 1e6);
        }
    }

    /** The peer: the same rows without reading a file, without checks, history or trail. */
    private static void bare(Server server, int count) throws Exception {
        try (var database = server.database(); var sql = database.createStatement()) {
            sql.execute("create table registry.bare (like registry.enterprise including all)");
            sql.execute("alter table registry.bare alter column id drop identity if exists");
            var begin = System.nanoTime();
            var rows = sql.executeUpdate("insert into registry.bare (id, uscc, name, unit_path, industry, core) select id, uscc, name, unit_path, industry, core from registry.enterprise limit " + count);
            System.out.printf("peer: %,d bare rows by one statement %.1f s%n", rows, (System.nanoTime() - begin) / 1e9);
        }
    }

    private static List<String> row(int number, boolean changed) {
        var name = "" + FIRST.charAt(number % 30) + SECOND.charAt(number / 30 % 30) + THIRD.charAt(number / 900 % 20) + THIRD.charAt(number / 18_000 % 20);
        return List.of(
                UploadRun.code(number), name + "负载有限公司", COUNTIES[number % COUNTIES.length], TRADES[number % TRADES.length], "王" + SECOND.charAt(number % 30),
                "工业路 " + number + " 号", "2014-06-18", Integer.toString(20 + number % 900 + (changed ? 1 : 0)), Integer.toString(2_000 + number % 70_000), "2022",
                "2019-01", "刘敏", "139%08d".formatted(number));
    }

    private static byte[] workbook(int count, IntPredicate changed) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Touhao", "1.0")) {
            var sheet = book.newWorksheet("企业");
            for (var at = 0; at < HEADS.length; at++) {
                sheet.value(0, at, HEADS[at]);
            }
            for (var number = 1; number <= count; number++) {
                var cells = row(number, changed.test(number));
                for (var at = 0; at < cells.size(); at++) {
                    sheet.value(number, at, cells.get(at));
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] csv(int count, IntPredicate changed) {
        var text = new StringBuilder(String.join(",", HEADS)).append('\n');
        for (var number = 1; number <= count; number++) {
            text.append(String.join(",", row(number, changed.test(number)))).append('\n');
        }
        return text.toString().getBytes(Charset.forName("GB18030"));
    }

    private record Session(HttpClient client, String csrf) {}

    private static Session signIn() throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        var form = "username=division&password=Touhao-2023&_csrf=" + LedgerLoad.encode(token(client, "/sign-in"));
        client.send(HttpRequest.newBuilder(URI.create(Server.ADDRESS + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding());
        return new Session(client, token(client, "/password"));
    }

    private static String token(HttpClient client, String path) throws Exception {
        var matcher = LedgerLoad.TOKEN.matcher(LedgerLoad.get(client, path).body());
        matcher.find();
        return matcher.group(1);
    }

    private static String upload(Session session, String name, byte[] file) throws Exception {
        var edge = "----touhao";
        var body = new ByteArrayOutputStream();
        body.write(("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(session, "/enterprises/import", "multipart/form-data; boundary=" + edge, body.toByteArray());
    }

    private static String apply(Session session) throws Exception {
        var form = "source=" + LedgerLoad.encode("负载测试登记库") + "&_csrf=" + LedgerLoad.encode(session.csrf());
        return post(session, "/enterprises/import/apply", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    private static String post(Session session, String path, String type, byte[] body) throws Exception {
        var answer = session.client().send(HttpRequest.newBuilder(URI.create(Server.ADDRESS + path)).header("Content-Type", type)
                .header("X-CSRF-TOKEN", session.csrf()).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.body().contains("没有办成")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body().substring(0, Math.min(2_000, answer.body().length())));
        }
        return answer.body();
    }
}
