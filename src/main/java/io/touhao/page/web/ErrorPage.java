package io.touhao.page.web;

import io.touhao.page.Heading;

/**
 * What a person is told when a page cannot be shown.
 *
 * @param deed whether something was to be done, rather than seen
 * @param stale whether the page it was done on had gone out of date
 * @param megabytes the most that one upload may hold
 */
record ErrorPage(int status, boolean deed, boolean stale, long megabytes) {

    Heading heading() {
        return Heading.of(title());
    }

    String title() {
        return switch (status) {
            case 401 -> "请先登录";
            case 403 -> stale ? "没有办成" : deed ? "您现在的身份不能办这件事" : "您现在的身份不能看这一页";
            case 404 -> "没有这一页";
            case 405 -> "这一步不能从这里办理";
            case 413 -> "文件太大，没有上传";
            case 400, 422 -> "收到的内容不完整";
            case 429 -> "访问过于频繁";
            default -> "系统出错，不是您操作的问题";
        };
    }

    boolean ours() {
        return status >= 500;
    }
}
