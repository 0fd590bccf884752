@org.jspecify.annotations.NullMarked
package dev.srm.app;
