package io.yangguang.publication.credit.model;

import io.yangguang.publication.reference.model.InformationKind;
import java.util.Optional;

/** 信用信息的种类: of which kinds of information a publication opens an entry. */
public enum CreditKind {
    BLACKLIST,
    CREDIT_EVALUATION,
    PENALTY,
    MISCONDUCT;

    public static Optional<CreditKind> of(InformationKind kind) {
        return switch (kind) {
            case BLACKLIST -> Optional.of(BLACKLIST);
            case CREDIT_EVALUATION -> Optional.of(CREDIT_EVALUATION);
            case PENALTY_DECISION -> Optional.of(PENALTY);
            case MISCONDUCT -> Optional.of(MISCONDUCT);
            case GENERAL,
                    LICENCE_DECISION,
                    TENDER_NOTICE,
                    TENDER_CLARIFICATION,
                    BID_OPENING_RECORD,
                    CANDIDATE_NOTICE,
                    TRADE_RESULT,
                    PROCUREMENT_NOTICE,
                    PROCUREMENT_RESULT,
                    PROCUREMENT_CONTRACT,
                    PROCUREMENT_CORRECTION,
                    SOLE_SOURCE_NOTICE,
                    TRADE_NOTICE ->
                    Optional.empty();
        };
    }
}
