package io.yangguang.local;

/** What a newcomer is told when everything is healthy. */
final class Welcome {

    private Welcome() {}

    static String text(Stack stack) {
        return """

        Yangguang runs. Open:
          %1$s/            portal (public)
          %1$s/docs        API documents
          %2$s            province simulator: what arrived there

        Demo users, all with password "demo":
          clerk        信息员 forms and submits       head, leader, principal  处室负责人, 分管领导, 主要领导 sign
          secrecy      保密审查员 clears              secrecy-office  保密委员会办公室, for what is escalated
          publisher    公开办 publishes, withdraws    inspector     监督检查 reads division 220800
          admin        系统管理员 reference data      other-clerk, other-head, other-leader  another body
          examiner, reviewer, chief, editor  for all bodies: secrecy review, two signatures, publishing

        Try:
          curl '%1$s/open/v1/working-days?from=2026-02-13&days=20'

        Logs: ./yangguang logs catalog-service    State: ./yangguang status\
        """
                .formatted(stack.gatewayUrl(), stack.provinceUrl());
    }
}
