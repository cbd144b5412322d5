/**
 * People's acts on deals: builds them, sends them through the engine, and waits for what they changed to be readable.
 * The only package of the web module that reaches the engine.
 */
@NullMarked
package io.firstbill.web.client;

import org.jspecify.annotations.NullMarked;
