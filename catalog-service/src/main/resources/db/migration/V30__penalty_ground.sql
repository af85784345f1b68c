-- 行政处罚法第四十八条第二款: what became of a penalty decision, in a proposal to withdraw and in a change.
ALTER TABLE withdrawal_proposal
    ADD COLUMN ground text CHECK (ground IN ('PENALTY_CHANGED', 'PENALTY_REVOKED', 'PENALTY_UNLAWFUL', 'PENALTY_INVALID')),
    ADD COLUMN decided_on date,
    ADD CONSTRAINT ground_with_its_day CHECK ((ground IS NULL) = (decided_on IS NULL));
COMMENT ON COLUMN withdrawal_proposal.ground IS 'What became of a penalty decision; none for other records';
COMMENT ON COLUMN withdrawal_proposal.decided_on IS 'Legal day of the change, revocation or finding';

ALTER TABLE record_version
    ADD COLUMN change_ground text CHECK (change_ground IN ('PENALTY_CHANGED', 'PENALTY_REVOKED', 'PENALTY_UNLAWFUL', 'PENALTY_INVALID')),
    ADD COLUMN change_decided_on date,
    ADD CONSTRAINT ground_of_a_substantial_change CHECK (
        (change_ground IS NULL) = (change_decided_on IS NULL)
        AND (change_ground IS NULL OR (change_nature = 'SUBSTANCE' AND kind = 'PENALTY_DECISION')));
COMMENT ON COLUMN record_version.change_ground IS 'What became of a penalty decision; none for other changes';
COMMENT ON COLUMN record_version.change_decided_on IS 'Legal day of the change, revocation or finding';
