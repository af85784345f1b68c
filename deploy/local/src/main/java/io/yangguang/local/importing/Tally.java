package io.yangguang.local.importing;

/** How many lines became what. */
record Tally(long created, long unchanged, long rejected) {

    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally plus(Tally more) {
        return new Tally(
                created + more.created, unchanged + more.unchanged, rejected + more.rejected);
    }

    long total() {
        return created + unchanged + rejected;
    }

    @Override
    public String toString() {
        return created + " created, " + unchanged + " unchanged, " + rejected + " rejected";
    }
}
