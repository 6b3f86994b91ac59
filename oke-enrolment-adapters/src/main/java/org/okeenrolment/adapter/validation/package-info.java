/**
 * Bean Validation of commands, with Hibernate Validator. A module-path user adds {@code
 * org.hibernate.validator} with {@code --add-modules}.
 */
@NullMarked
package org.okeenrolment.adapter.validation;

import org.jspecify.annotations.NullMarked;
