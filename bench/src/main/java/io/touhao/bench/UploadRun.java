package io.touhao.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * A county hands in so many returns of thirty items as workbooks of 500 firms: read, checked, written with history and
 * trail. Beside it the same files are only parsed, by dhatim's reader and by POI, in this process.
 */
public final class UploadRun {

    private static final int FIRMS = 500;
    private static final String[] HEADS = {
        "工业总产值（当年价）", "工业销售产值", "其中出口交货值", "主要产品产量", "产成品存货", "生产能力利用率", "营业收入", "营业成本", "税金及附加", "销售费用",
        "管理费用", "研发费用", "财务费用", "利润总额", "上缴税金", "资产总计", "负债合计", "应收账款", "应付账款", "固定资产本月投资", "在手订单", "平均用工人数",
        "应付职工薪酬", "用电量", "天然气", "新水", "数字化设备联网", "下月生产经营状况", "最突出的困难", "下月营业收入预计"};
    private static final double[] FIGURES = {
        10550, 10480, 1260, 42600, 6180, 84, 10230, 8440, 58, 212, 486, 268, 96, 670, 530, 142600, 81560, 24460, 19340, 860, 36800, 186,
        1302, 24.9, 18, 2100, 64, 2, 2, 10400};

    private UploadRun() {}

    public static void main(String[] arguments) throws Exception {
        var count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40_000;
        var home = Files.createTempDirectory("touhao-upload");
        try (var server = Server.start(home)) {
            List<byte[]> files;
            try (var database = server.database()) {
                files = files(lay(database, count));
            }
            System.out.printf("%d files, %,d bytes%n", files.size(), files.stream().mapToLong(file -> file.length).sum());
            time("dhatim, parsed alone", files, UploadRun::dhatim);
            time("POI, parsed alone", files, UploadRun::poi);
            time("dhatim, parsed alone, again", files, UploadRun::dhatim);
            var county = signIn();
            time("uploaded", files, file -> upload(county, file));
            try (var database = server.database(); var row = database.createStatement().executeQuery(
                    "select count(*), count(distinct filing_id), sum(revenue) from monitoring.form_gy_01 where channel = 'UPLOAD' and submitted_by <> 'x' and enterprise_id > 50000000")) {
                row.next();
                System.out.printf("there: %,d versions of %,d returns, revenue %s%n", row.getLong(1), row.getLong(2), row.getString(3));
            }
        }
    }

    private interface Work {
        void on(byte[] file) throws Exception;
    }

    private static void time(String what, List<byte[]> files, Work work) throws Exception {
        var begin = System.nanoTime();
        for (var file : files) {
            work.on(file);
        }
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    }

    private static List<String> lay(java.sql.Connection database, int count) throws java.sql.SQLException {
        var sql = database.createStatement();
        sql.execute("""
                create temp table laid as select 50000000 + n as id, n from generate_series(1, %d) n""".formatted(count));
        sql.execute("alter table laid add column uscc text");
        try (var update = database.prepareStatement("update laid set uscc = ? where n = ?")) {
            for (var n = 1; n <= count; n++) {
                update.setString(1, code(n));
                update.setInt(2, n);
                update.addBatch();
                if (n % 2000 == 0 || n == count) {
                    update.executeBatch();
                }
            }
        }
        sql.execute("""
                insert into monitoring.filing (id, form, period, last_day, enterprise_id, uscc, name, unit_path, industry, state_at, opened_at)
                select id, 'GY-01', '2023-08', '2023-08-31', id, uscc, '演示负载企业' || n, '37.3701.370102', '3499', now(), now() from laid""");
        sql.execute("analyze monitoring.filing");
        var codes = new ArrayList<String>();
        try (var rows = sql.executeQuery("select uscc from laid order by n")) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    /** A credit code whose check signs are right (GB 32100, GB 11714). */
    static String code(int number) {
        var organisation = "MB%06d".formatted(number);
        var signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var weights = new int[] {3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var at = 0; at < 8; at++) {
            sum += signs.indexOf(organisation.charAt(at)) * weights[at];
        }
        var check = 11 - sum % 11;
        var seventeen = "91370102" + organisation + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var total = 0;
        var weight = 1;
        for (var sign : seventeen.toCharArray()) {
            total += alphabet.indexOf(sign) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + alphabet.charAt((31 - total % 31) % 31);
    }

    private static List<byte[]> files(List<String> codes) throws IOException {
        var files = new ArrayList<byte[]>();
        for (var from = 0; from < codes.size(); from += FIRMS) {
            var out = new ByteArrayOutputStream();
            var book = new Workbook(out, "Touhao", "1.0");
            var sheet = book.newWorksheet("GY-01");
            sheet.value(0, 0, "表 GY-01 规上工业企业月报 2023年8月");
            sheet.value(2, 0, "统一社会信用代码");
            sheet.value(2, 1, "企业名称");
            for (var at = 0; at < HEADS.length; at++) {
                sheet.value(2, at + 2, HEADS[at]);
            }
            for (var row = 0; row < FIRMS && from + row < codes.size(); row++) {
                sheet.value(row + 3, 0, codes.get(from + row));
                for (var at = 0; at < HEADS.length; at++) {
                    sheet.value(row + 3, at + 2, FIGURES[at]);
                }
            }
            book.finish();
            files.add(out.toByteArray());
        }
        return files;
    }

    private static void dhatim(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file)); var rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> row.forEach(cell -> {
                if (cell != null) {
                    cell.getText();
                }
            }));
        }
    }

    private static void poi(byte[] file) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var row : book.getSheetAt(0)) {
                for (var cell : row) {
                    cell.toString();
                }
            }
        }
    }

    private record County(HttpClient client, String csrf) {}

    private static County signIn() throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        var form = "username=county&password=Touhao-2023&_csrf=" + LedgerLoad.encode(token(client, "/sign-in"));
        client.send(HttpRequest.newBuilder(URI.create(Server.ADDRESS + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding());
        return new County(client, token(client, "/password"));
    }

    private static String token(HttpClient client, String path) throws Exception {
        var matcher = LedgerLoad.TOKEN.matcher(LedgerLoad.get(client, path).body());
        matcher.find();
        return matcher.group(1);
    }

    private static void upload(County county, byte[] file) throws Exception {
        var edge = "----touhao";
        var body = new ByteArrayOutputStream();
        body.write(("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var answer = county.client().send(HttpRequest.newBuilder(URI.create(Server.ADDRESS + "/api/v1/return-uploads"))
                .header("Content-Type", "multipart/form-data; boundary=" + edge).header("X-CSRF-TOKEN", county.csrf())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"wrong\":{}")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body().substring(0, Math.min(400, answer.body().length())));
        }
    }
}
