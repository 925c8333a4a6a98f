/** What monitoring knows of one enterprise, as views of its page (企业全景): its returns and its warnings. */
@NullMarked
package io.touhao.monitoring.firm.web;

import org.jspecify.annotations.NullMarked;
