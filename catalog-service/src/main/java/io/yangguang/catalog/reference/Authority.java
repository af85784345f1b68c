package io.yangguang.catalog.reference;

import io.yangguang.rest.Caller;
import io.yangguang.rest.Divisions;
import io.yangguang.rest.Problems;
import io.yangguang.rest.Scope;

/** How far the right to administer reaches. */
public final class Authority {

    private Authority() {}

    /** Refuses a caller whose scope does not cover the division. */
    public static void requireOver(Caller caller, String divisionCode) {
        boolean covered =
                switch (caller.scope()) {
                    case Scope.All _ -> true;
                    case Scope.Division(String code) -> Divisions.covers(code, divisionCode);
                    case Scope.OwnBody _ -> false;
                };
        if (!covered) {
            throw Problems.beyondScope("administer", divisionCode).asException();
        }
    }

    /** Refuses a caller whose scope is not the whole installation. */
    public static void requireEverywhere(Caller caller) {
        requireOver(caller, "000000");
    }
}
