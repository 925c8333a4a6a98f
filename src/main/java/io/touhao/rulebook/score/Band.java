package io.touhao.rulebook.score;

import java.math.BigDecimal;

/** A grade (档次): 优秀 from 90 points on. */
public record Band(String id, String title, BigDecimal from) {}
