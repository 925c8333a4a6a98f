/**
 * An invented industry (演示数据): the enterprises of the demo with two years of returns, electricity and taxes. Seasons,
 * sizes and cycles are plausible and of our own making; some enterprises are given a fate (a decline, a stop, untrue
 * figures), which only tests know of.
 */
@NullMarked
package io.touhao.monitoring.demo;

import org.jspecify.annotations.NullMarked;
