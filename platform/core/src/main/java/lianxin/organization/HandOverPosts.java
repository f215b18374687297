package lianxin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.Cadre.Post;
import lianxin.organization.CadrePosts.Begun;
import lianxin.organization.Cadres.Appointment;
import lianxin.organization.Cadres.HandOver;
import org.springframework.stereotype.Component;

/** Ends the posts of someone who leaves and gives them to the successor. */
@Component
class HandOverPosts {

    private final CadrePosts posts;
    private final CadreRanks ranks;
    private final EngageCadres engage;

    HandOverPosts(CadrePosts posts, CadreRanks ranks, EngageCadres engage) {
        this.posts = posts;
        this.ranks = ranks;
        this.engage = engage;
    }

    /** Both cadres are known to be within reach and are held. */
    Outcome<CadreId> handOver(HandOver wanted) {
        List<Post> ending = posts.of(wanted.leaver()).stream()
                .filter(post -> post.period().last().isAfter(wanted.lastDay()))
                .toList();
        List<Refusal> wrong = refusals(wanted, ending);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        posts.end(ending.stream().map(Post::id).toList(), wanted.lastDay());
        engage.place(wanted.leaver());
        if (wanted.takesPosts()) {
            posts.begin(ending.stream()
                    .filter(post -> !holds(wanted.successor(), post))
                    .map(post -> Begun.of(
                            wanted.successor(), sameFrom(post, wanted.lastDay().plusDays(1))))
                    .toList());
            engage.place(wanted.successor());
        }
        return Outcome.accepted(wanted.successor());
    }

    private List<Refusal> refusals(HandOver wanted, List<Post> ending) {
        List<Refusal> wrong = new ArrayList<>();
        if (wanted.leaver().equals(wanted.successor())) {
            wrong.add(Refusal.of("successor", "handover.same-person"));
        }
        if (ending.isEmpty()) {
            wrong.add(Refusal.of("leaver", "handover.nothing", wanted.lastDay().toString()));
        }
        Stream.concat(
                        ending.stream().map(post -> post.period().first()),
                        Stream.of(
                                ranks.of(wanted.successor()).getFirst().period().first()))
                .max(LocalDate::compareTo)
                .filter(first -> first.isAfter(wanted.lastDay()))
                .ifPresent(first -> wrong.add(Refusal.of("lastDay", "handover.too-early", first.toString())));
        return wrong;
    }

    private boolean holds(CadreId cadre, Post same) {
        return posts.of(cadre).stream()
                .anyMatch(post -> post.organization().equals(same.organization())
                        && post.title().equals(same.title())
                        && post.period().last().equals(same.period().last()));
    }

    private static Appointment sameFrom(Post post, LocalDate from) {
        return new Appointment(post.organization(), post.title(), post.leader(), post.staffing(), from);
    }
}
