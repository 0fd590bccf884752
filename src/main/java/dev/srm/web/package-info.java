/// HTTP: routes, limits, health, metrics, the console, and the mounts of chat platforms. Handlers
/// turn a request into a `Reply`; only `WebServer` knows how replies reach the wire.
///
/// Decision: bodies are read by hand up to a limit of each route, never by the framework. Because:
/// its one limit for all routes would let 256 KB into an API that needs 64, and form parsing
/// swallows the raw bytes that platforms sign. Rejected: `http.maxRequestSize`.
@NullMarked
package dev.srm.web;

import org.jspecify.annotations.NullMarked;
