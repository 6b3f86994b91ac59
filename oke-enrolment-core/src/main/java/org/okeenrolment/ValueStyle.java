package org.okeenrolment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How builders are generated; nothing of it stays in the class files of the packages. */
@Value.Style(
    jdkOnly = true,
    jdk9Collections = true,
    jakarta = true,
    allowedClasspathAnnotations = {Override.class})
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@interface ValueStyle {}
