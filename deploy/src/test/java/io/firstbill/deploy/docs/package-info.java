/** What the written pages promise: links that lead somewhere, commands and settings that exist. */
@NullMarked
package io.firstbill.deploy.docs;

import org.jspecify.annotations.NullMarked;
