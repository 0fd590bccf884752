package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceFinderTest {
  private static final ServiceFinder FINDER = new ServiceFinder(Read.LEXICON);

  private static String named(String asked) {
    return FINDER.find(Read.words(asked)).stream()
        .map(mention -> mention.service().id())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "\"{0}\" names {1}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          who patches RDS?                             → rds
          who patches RDS Custom?                      → rds-custom
          EKS Fargate pods                             → eks-fargate
          Lambdas in our account                       → lambda
          a lambda function behind an API Gateway      → lambda api-gateway
          security groups and NACLs                    → security-group network-acl
          elastic beanstalk env                        → beanstalk
          EC2와 RDS 중 뭐가 다른가요                       → ec2 rds
          람다는 누가 패치하나요                             → lambda
          이씨투 OS 패치                                 → ec2
          다이나모 디비 백업                               → dynamodb
          다이나모디비백업은 누가                            → dynamodb
          시큐리티 그룹 규칙                               → security-group
          보안그룹설정은 누가                               → security-group
          S3버킷 정책                                    → s3
          RDS와 RDS의 백업                                → rds
          """)
  void the_longest_name_wins_whatever_particle_or_blank_follows(String asked, String services) {
    assertEquals(services, named(asked));
  }

  @ParameterizedTest(name = "\"{0}\" names none")
  @ValueSource(
      strings = {
        "we discussed it",
        "서포트 담당자",
        "who patches it?",
        "the apache config on our server",
        "plain config values",
        ""
      })
  void letters_inside_another_word_name_nothing(String asked) {
    assertEquals("", named(asked));
  }

  @Test
  void a_text_that_names_everything_names_a_few() {
    String all = String.join(" ", Read.LEXICON.names().stream().map(Lexicon.Name::joined).toList());
    assertEquals(12, FINDER.find(Read.words(all)).size());
  }
}
