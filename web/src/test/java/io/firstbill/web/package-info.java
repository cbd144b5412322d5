/** Tests of the web module: pages over HTTP, in a browser, and the rules of its house. */
@NullMarked
package io.firstbill.web;

import org.jspecify.annotations.NullMarked;
