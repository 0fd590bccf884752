package dev.srm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tree is the architecture: who may know whom, and what must never be known at all.
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.srm");

  /// Every package, with all that it may depend on.
  private static final String ARROWS =
      """
      knowledge     >
      question      > knowledge
      answer        > question knowledge
      chat          > answer question knowledge
      corpus        > knowledge
      search        > answer question knowledge
      eval          > answer question knowledge
      channel       > chat answer question knowledge
      channel.slack > channel chat answer question knowledge
      channel.teams > channel chat answer question knowledge
      web           > channel chat answer question knowledge
      delivery      > chat answer question knowledge
      store         > chat answer question knowledge
      app           > web channel channel.slack channel.teams delivery store chat search eval corpus answer question knowledge
      """;

  @ParameterizedTest(name = "{0} depends on nothing but: {1}")
  @CsvSource(delimiter = '>', textBlock = ARROWS)
  void a_package_depends_only_on_those_downstream_of_its_arrows(String name, String allowed) {
    DescribedPredicate<JavaClass> known =
        resideInAPackage("dev.srm." + name).or(resideInAnyPackage(packages(allowed)));
    noClasses()
        .that(resideInAPackage("dev.srm." + name))
        .should()
        .dependOnClassesThat(resideInAPackage("dev.srm..").and(DescribedPredicate.not(known)))
        .check(CLASSES);
  }

  private static String[] packages(String names) {
    return names == null
        ? new String[] {"none"}
        : Arrays.stream(names.strip().split(" +"))
            .map(name -> "dev.srm." + name)
            .toArray(String[]::new);
  }

  @Test
  void every_package_has_a_row_in_the_table() {
    Set<String> listed =
        ARROWS
            .lines()
            .map(line -> "dev.srm." + line.split(">")[0].strip())
            .collect(Collectors.toSet());
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("dev.srm"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(listed), found);
  }

  @Test
  void the_classes_were_really_loaded() {
    assertTrue(CLASSES.size() > 150, "only " + CLASSES.size() + " classes were found");
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("dev.srm.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({"knowledge", "question", "answer", "chat"})
  void the_core_is_plain_java(String name) {
    classes()
        .that(resideInAPackage("dev.srm." + name))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "dev.srm.."))
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage("dev.srm." + name))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.io", "java.nio.file..", "java.net..", "java.sql..", "java.util.logging.."))
        .check(CLASSES);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "org.apache.lucene.., search",
    "io.javalin.., web",
    "org.eclipse.jetty.., web",
    "io.micrometer.., web",
    "org.snakeyaml.., corpus",
    "org.commonmark.., corpus",
    "com.slack.., channel.slack",
    "com.nimbusds.., channel.teams",
    "picocli.., app",
    "java.sql.., store",
    "javax.sql.., store",
    "com.zaxxer.., store",
    "org.flywaydb.., store",
    "org.sqlite.., store",
    "org.postgresql.., store",
  })
  void a_library_is_known_to_one_package(String library, String name) {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage("dev.srm." + name)))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(CLASSES);
  }

  @Test
  void only_app_reads_the_environment_and_prints() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage("dev.srm.app")))
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }

  @Test
  void only_app_reads_the_clock() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage("dev.srm.app")))
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .check(CLASSES);
  }

  @Test
  void no_name_says_helper_or_manager() {
    noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data)").check(CLASSES);
  }
}
